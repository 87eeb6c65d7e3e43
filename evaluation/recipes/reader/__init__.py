"""The recipe of the learned reader: from annotated documents to shipped weights."""
