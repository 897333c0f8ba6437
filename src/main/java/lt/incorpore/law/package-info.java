/// Law as dated data: right to work, least language level, minimum wage, support measures and general duties.
///
/// Every answer is read from rows in `src/main/resources/law/*.csv`. A row says from which day to which day it holds,
/// which act it rests on, when a person last checked it, and how sure we are. Changing the law means adding a row.
/// The rows are read in [lt.incorpore.law.tables].
///
/// The room never throws on a status it does not know and never turns an open question into a "no": both are answered
/// "unknown, ask", with whom to ask. The legal status of a person is an input here and is kept nowhere; what other
/// rooms may keep of it is [WorkAnswer] and [Relief].
///
/// A row whose `valid_from` is 2025-01-01 usually began earlier: that is the first day these tables answer for.
@NullMarked
package lt.incorpore.law;

import org.jspecify.annotations.NullMarked;
