//! Random names, so that two assessments are never taken for one.

use std::fmt::Write as _;

/// Returns 16 random hexadecimal digits.
pub(crate) fn id() -> String {
    let mut bytes = [0_u8; 8];
    let drawn = gloo::utils::window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if drawn.is_err() {
        // Not a secret: it only has to differ from the other ids on this device.
        for byte in &mut bytes {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "`random` is at least 0 and less than 1"
            )]
            let drawn = (js_sys::Math::random() * 256.0) as u8;
            *byte = drawn;
        }
    }
    hex(&bytes)
}

/// Returns bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").ok();
        text
    })
}
