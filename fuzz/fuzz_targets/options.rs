//! Any date and zone that a caller hands over: a day, or an error that names the option.

#![no_main]

use adiksimba::{Article, Error, Lang};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|options: (String, Option<String>, String)| {
    let (published, zone, tag) = options;
    let _ = Lang::from_tag(&tag);
    let article = Article::new("").expect("an empty text is short");
    match article.published_at(&published, zone.as_deref()) {
        Ok(article) => assert!(article.published.is_some()),
        Err(Error::BadOption { option, found, .. }) => {
            assert!(!option.is_empty() && !found.is_empty() || published.is_empty() || zone.is_some())
        }
        Err(fault) => panic!("{fault}"),
    }
});
