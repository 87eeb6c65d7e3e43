"""Answers: what findings say to a question, in sentences that each name their claims."""
