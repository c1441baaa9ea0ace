"""The second screen: what people who wait can read from their seats."""
