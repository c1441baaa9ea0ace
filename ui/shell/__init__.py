"""The frame round every screen: rail, title line, action line, status strip."""
