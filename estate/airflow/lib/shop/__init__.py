"""Code the shop's DAGs share."""
