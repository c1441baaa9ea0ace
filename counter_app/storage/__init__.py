"""The station's encrypted store: journal, projections, search, print queue, backup."""
