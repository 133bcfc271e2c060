//! Money is kept in integers of the minor unit; this is the way back to the major one.

/// An amount in the currency's major unit: 1234 of `USD` is 12.34, of `JPY` 1234.
/// Decimals by ISO 4217; two where the code is not among the exceptions.
pub fn major(amount: i64, currency: &str) -> f64 {
    let decimals = match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX"
        | "UYI" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    };
    amount as f64 / 10f64.powi(decimals)
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn decimals_differ_by_currency() {
        assert_eq!(major(1234, "USD"), 12.34);
        assert_eq!(major(1234, "JPY"), 1234.0);
        assert_eq!(major(1234, "KWD"), 1.234);
    }
}
