"""What travels between a station and central: messages, their codec, faults, signatures, enrolment codes."""
