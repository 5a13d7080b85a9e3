//! Letters as they are compared: small, without accents, with plain marks.

/// Returns a text as it is compared.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        add(letter, &mut folded);
    }
    folded
}

/// Returns a text as it is compared, and for each of its bytes, and for its end, where in
/// `text` the letter starts that it comes from.
pub(super) fn with_origins(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut origins = Vec::with_capacity(text.len() + 1);
    for (at, letter) in text.char_indices() {
        add(letter, &mut folded);
        origins.resize(folded.len(), at);
    }
    origins.push(text.len());
    (folded, origins)
}

/// Returns an id as it is compared: `IAM-06`, `iam 6` and `Iam06` are one.
pub(super) fn squeezed(id: &str) -> String {
    let mut kept = String::with_capacity(id.len());
    for letter in fold(id).chars().filter(|letter| letter.is_alphanumeric()) {
        let leads = !kept.ends_with(|last: char| last.is_ascii_digit());
        if letter != '0' || !leads {
            kept.push(letter);
        }
    }
    kept
}

/// Adds a letter as it is compared.
fn add(letter: char, to: &mut String) {
    if letter.is_ascii() {
        to.push(letter.to_ascii_lowercase());
        return;
    }
    for small in letter.to_lowercase() {
        match small {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => to.push('a'),
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => to.push('c'),
            'ď' | 'đ' | 'ð' => to.push('d'),
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => to.push('e'),
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => to.push('g'),
            'ĥ' | 'ħ' => to.push('h'),
            'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => to.push('i'),
            'ĵ' => to.push('j'),
            'ķ' => to.push('k'),
            'ĺ' | 'ļ' | 'ľ' | 'ł' => to.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => to.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => to.push('o'),
            'ŕ' | 'ŗ' | 'ř' => to.push('r'),
            'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => to.push('s'),
            'ţ' | 'ť' | 'ŧ' | 'ț' => to.push('t'),
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => to.push('u'),
            'ŵ' => to.push('w'),
            'ý' | 'ÿ' | 'ŷ' => to.push('y'),
            'ź' | 'ż' | 'ž' => to.push('z'),
            'ß' => to.push_str("ss"),
            'æ' => to.push_str("ae"),
            'œ' => to.push_str("oe"),
            'þ' => to.push_str("th"),
            '\u{2018}' | '\u{2019}' => to.push('\''),
            '\u{201c}' | '\u{201d}' => to.push('"'),
            '\u{2010}'..='\u{2014}' => to.push('-'),
            '\u{a0}' | '\u{202f}' => to.push(' '),
            // An accent that stands behind its letter, and the break nobody sees.
            '\u{300}'..='\u{36f}' | '\u{ad}' => {}
            other => to.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, squeezed, with_origins};

    #[test]
    fn case_and_accents_make_no_difference() {
        assert_eq!(fold("Müller’s GERÄT – Straße"), "muller's gerat - strasse");
        // Composed and with the accent behind its letter; the Turkish I, with and without its dot.
        assert_eq!(fold("café"), fold("cafe\u{301}"));
        assert_eq!(fold("İZMİR"), "izmir");
        assert_eq!(fold("ılık"), "ilik");
    }

    #[test]
    fn an_id_is_found_however_it_is_written() {
        for written in ["IAM-06", "iam 6", "Iam06", "iam-6"] {
            assert_eq!(squeezed(written), "iam6", "{written}");
        }
        assert_eq!(squeezed("CL-10"), "cl10");
        assert_eq!(squeezed("CL-0"), "cl");
    }

    #[test]
    fn every_byte_knows_its_letter() {
        let (folded, origins) = with_origins("aßé.");
        assert_eq!(folded, "asse.");
        assert_eq!(origins, [0, 1, 1, 3, 5, 6]);
    }
}
