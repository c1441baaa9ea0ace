"""The vault beside the database: who may sign in, and the data key wrapped for each of them."""
