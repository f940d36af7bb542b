def risk(hours_since_service: float) -> float:
    return min(1.0, hours_since_service / 4000)
