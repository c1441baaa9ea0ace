"""The steps by which the database took its present shape; run by the program itself."""
