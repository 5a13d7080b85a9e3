//! A number made from bytes, for ids that must be the same on every run.

/// FNV-1a with 128 bits. Tells files apart; keeps no secret.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hash(u128);

impl Default for Hash {
    fn default() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }
}

impl Hash {
    /// Adds bytes.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 ^= u128::from(*byte);
            self.0 = self.0.wrapping_mul(0x0100_0000_0000_0000_0000_013b);
        }
    }

    /// Returns 16 bytes.
    pub(super) fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// Returns six capital letters.
    pub(super) fn letters(self) -> String {
        self.bytes()[10..].iter().map(|byte| char::from(b'A' + byte % 26)).collect()
    }
}
