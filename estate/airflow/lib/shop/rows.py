"""Deterministic rows of every source: the same day always gives the same rows."""

import random
from datetime import date, datetime, timedelta, timezone

from shop import faults

CURRENCIES = {"EUR": 1.0, "CHF": 1.04, "PLN": 0.23}
CARRIERS = ["DHL", "DPD", "UPS", "POST"]
SOURCES = ["google", "newsletter", "instagram", "direct", "partner"]
ORDERS_A_DAY = 40
EPOCH = date(2026, 1, 1)


def _random(name: str, day: date) -> random.Random:
    # Numbered from an epoch, not from the calendar, so a new recording stays comparable.
    return random.Random(f"{name}/{day.isoformat()}")


def _id(day: date, i: int) -> int:
    return (day - EPOCH).days * 1000 + i


def _at(day: date, minutes: int) -> str:
    return (datetime(day.year, day.month, day.day) + timedelta(minutes=minutes)).isoformat(sep=" ")


def orders(day):
    r = _random("orders", day)
    return [
        {
            "order_id": _id(day, i),
            "customer_id": r.randint(1, 120),
            "ordered_at": _at(day, r.randint(0, 1439)),
            "status": r.choice(["Placed", "Paid", "Paid", "Shipped", "Cancelled"]),
            "currency": r.choices(list(CURRENCIES), [8, 1, 1])[0],
            "discount_pct": float(r.choice([0, 0, 0, 5, 10])),
        }
        for i in range(ORDERS_A_DAY)
    ]


def order_lines(day):
    r = _random("lines", day)
    return [
        {
            "order_line_id": _id(day, i) * 10 + n,
            "order_id": _id(day, i),
            "product_id": r.randint(1, 30),
            "quantity": r.randint(1, 3),
            "unit_price": round(r.uniform(5, 90), 2),
        }
        for i in range(ORDERS_A_DAY)
        for n in range(r.randint(1, 3))
    ]


def customers(day):
    r = random.Random("customers")
    return [
        {
            "customer_id": i,
            "email": f"Customer{i}@mail.example",
            "country_code": r.choice(["DE", "DE", "DE", "AT", "CH", "FR", "NL", "PL"]),
            "signed_up_at": _at(EPOCH + timedelta(days=r.randint(0, 250)), 600),
        }
        for i in range(1, 121)
    ]


def products(day):
    r = random.Random("products")
    month_price = 1.0 + 0.01 * (day.toordinal() % 3)  # small changes give the snapshot something to keep
    return [
        {
            "product_id": i,
            "product_name": f"Product {i}",
            "category": r.choice(["Kitchen", "Garden", "Office"]),
            "list_price": round(r.uniform(5, 90) * (month_price if i % 10 == 0 else 1), 2),
            "is_active": i % 13 != 0,
        }
        for i in range(1, 31)
    ]


def stock_levels(day):
    r = _random("stock", day)
    return [{"product_id": i, "stock_date": day.isoformat(), "on_hand": r.randint(0, 200)} for i in range(1, 31)]


def payments(day):
    r = _random("payments", day)
    rows = [
        {
            "payment_id": o["order_id"] * 10 + 1,
            "order_id": o["order_id"],
            "method": r.choice(["card", "paypal", "invoice"]),
            "amount": round(r.uniform(20, 200), 2),
            "currency": o["currency"],
            "paid_at": o["ordered_at"],
        }
        for o in orders(day)
        if o["status"] in ("Paid", "Shipped")
    ]
    # The provider once delivered the last part of a batch twice.
    return rows + rows[-3:] if faults.on("payments_twice") else rows


def refunds(day):
    r = _random("refunds", day)
    paid = payments(day)[:4]
    return [
        {
            "refund_id": p["payment_id"] * 10 + 1,
            "payment_id": p["payment_id"],
            # In cents instead of euros: refunds above their payment.
            "amount": round(p["amount"] * 0.15 * (100 if faults.on("refunds_in_cents") else 1), 2),
            "reason": r.choice(["damaged", "late", "wrong size"]),
            "refunded_at": p["paid_at"],
        }
        for p in paid
    ]


def shipments(day):
    r = _random("shipments", day)
    carrier = "carrier" if faults.on("carrier_renamed") else "carrier_code"
    return [
        {
            "shipment_id": o["order_id"] * 10 + 2,
            "order_id": o["order_id"],
            carrier: r.choice(CARRIERS),
            "shipped_at": o["ordered_at"],
        }
        for o in orders(day)
        if o["status"] == "Shipped"
    ]


def shipment_events(day):
    r = _random("scans", day)
    return [
        {
            "shipment_id": s["shipment_id"],
            "event_type": kind,
            "event_at": _at(day, 1440 * (after if kind == "delivered" else 0) + 60),
        }
        for s in shipments(day)
        for after in [r.randint(1, 6)]
        for kind in ["picked up", "delivered"]
    ]


def web_sessions(day):
    r = _random("sessions", day)
    return [
        {
            "session_id": f"s{_id(day, i)}",
            "customer_id": r.randint(1, 160),  # above 120: not signed in to a known account
            "utm_source": r.choice(SOURCES),
            "started_at": _at(day, r.randint(0, 1400)),
            "page_views": r.randint(1, 12),
        }
        for i in range(60)
    ]


def web_events(day):
    r = _random("events", day)
    # A consent banner that hid itself once swallowed most clicks of a day.
    sessions = web_sessions(day)[:6] if faults.on("clicks_lost") else web_sessions(day)
    return [
        {
            "event_id": f"{s['session_id']}-{n}",
            "session_id": s["session_id"],
            "event_type": r.choices(["view", "click", "checkout"], [6, 3, 1])[0],
            "page": r.choice(["/", "/cart", "/product", "/search"]),
            "event_at": s["started_at"],
        }
        for s in sessions
        for n in range(s["page_views"] // 2 + 1)
    ]


def crm_contacts(day):
    r = random.Random("crm")
    return [
        {"contact_id": f"c{i}", "customer_id": i, "consent_email": r.random() < 0.6, "segment": r.choice(["A", "B"])}
        for i in range(1, 101)
    ]


def fx_rates(day):
    r = _random("fx", day)
    return [
        {"rate_date": day.isoformat(), "currency": c, "eur_rate": 1.0 if c == "EUR" else round(v * r.uniform(0.99, 1.01), 4)}
        for c, v in CURRENCIES.items()
    ]


def ad_spend(day):
    r = _random("ads", day)
    return [{"spend_date": day.isoformat(), "utm_source": s, "spend_eur": round(r.uniform(20, 120), 2)} for s in SOURCES]


def fetch(table: str, day: date, loaded_at: datetime) -> list[dict]:
    """What a source system holds for a day, stamped the way every load stamps it."""
    stamp = loaded_at.astimezone(timezone.utc).isoformat(timespec="seconds")
    return [{**row, "_batch": day.isoformat(), "_loaded_at": stamp} for row in globals()[table](day)]
