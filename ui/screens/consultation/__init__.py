"""A consultation: somebody asked, and went."""
