"""Times without power or line: what was noted, and putting it right."""
