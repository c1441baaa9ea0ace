"""What joins stations and central: contract, client, server."""
