package lt.incorpore.web.orient;

import java.util.List;

/// One thing that is asked with a picture, and its three answers.
///
/// @param field name in the form
/// @param given the answer so far: `y`, `b`, `n`, or blank
record Question(String field, String picture, String text, String given) {

    /// A page of questions.
    ///
    /// @param number of this page, from 1
    /// @param all    how many there are
    /// @param title  what the questions are about; blank where there is none
    /// @param answers keys of the words for the three answers
    /// @param here   where the next page is asked for, with its number
    /// @param done   where one goes when it is enough
    record Sheet(
            int number,
            int all,
            String title,
            List<Question> questions,
            List<Choice> answers,
            String here,
            String done) {

        public int next() {
            return number + 1;
        }

        public boolean isLast() {
            return number >= all;
        }
    }

    /// @param value as the form sends it; @param key of its words
    record Choice(String value, String key) {}
}
