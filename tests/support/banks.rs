//! Small banks to be looked over.

/// A bank of questions in Kazakh and Russian, the first of them on line 3.
pub fn bank(questions: &[&str]) -> String {
    format!(
        "{{\"id\": \"b\", \"title\": {{\"kk\": \"т\", \"ru\": \"т\"}}, \"languages\": [\"kk\", \"ru\"],\n\"questions\": [\n{}\n]}}",
        questions.join(",\n")
    )
}

/// Nothing is wrong with it.
pub const CHOICE: &str = r#"{"id": "q", "kind": "choice", "stem": {"kk": "Ол кім?", "ru": "Кто он?"}, "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]}"#;
/// Nor with this.
pub const BLANK: &str = r#"{"id": "b", "kind": "blank", "stem": {"kk": "Қай қала?", "ru": "Где?"}, "answers": ["Орынбор"], "rivals": ["Орал", "Семей"]}"#;
