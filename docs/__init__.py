"""The documents, and the scripts that keep them true."""
