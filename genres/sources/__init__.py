"""One file per book API; each fits `BookSource`. Touches the network."""
