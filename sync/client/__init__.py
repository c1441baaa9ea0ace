"""The station's end of synchronising: enrolment, push, pull, and a statement that both sides agree on."""
