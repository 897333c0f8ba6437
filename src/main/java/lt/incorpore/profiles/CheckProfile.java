package lt.incorpore.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import lt.incorpore.law.MayWork;
import lt.incorpore.law.Relief;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.taxonomy.CheckCodes;

/// Says everything that is wrong with the facts of a profile, at once.
@ApplicationScoped
public class CheckProfile {

    private static final int MOST_SKILLS = 250;
    private static final int MOST_OCCUPATIONS = 32;
    private static final int MOST_LANGUAGES = 32;
    private static final int MOST_LICENCES = 16;
    private static final int LONGEST_WEEK = 168;
    private static final int MOST_EUROS = 10_000;

    private final CheckCodes codes;
    private final Clock clock;

    CheckProfile(CheckCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /// Of a list that is too long only so many entries are looked at as it may have.
    ///
    /// @return findings; empty when all is well
    public List<Finding> check(ProfileFacts facts) {
        var findings = new ArrayList<Finding>();
        abilities(facts, findings);
        place(facts, findings);
        times(facts, findings);
        rights(facts, findings);
        return findings;
    }

    private void abilities(ProfileFacts facts, List<Finding> findings) {
        Bounds.count("/skills", facts.skills().size(), MOST_SKILLS, findings);
        var seen = new HashSet<String>();
        for (var i = 0; i < Math.min(facts.skills().size(), MOST_SKILLS); i++) {
            codes.skill("/skills/" + i, facts.skills().get(i).skill(), seen, findings);
        }
        Bounds.count("/occupations", facts.occupations().size(), MOST_OCCUPATIONS, findings);
        for (var i = 0; i < Math.min(facts.occupations().size(), MOST_OCCUPATIONS); i++) {
            codes.occupation(
                    "/occupations/" + i + "/occupation",
                    facts.occupations().get(i).occupation(),
                    findings);
        }
        Bounds.count("/languages", facts.languages().size(), MOST_LANGUAGES, findings);
        codes.languages(
                "/languages",
                facts.languages().subList(0, Math.min(facts.languages().size(), MOST_LANGUAGES)),
                findings);
        Bounds.number("/experienceMonths", facts.experienceMonths(), 0, 1_000, findings);
        Bounds.number("/education", facts.education(), 0, 8, findings);
    }

    private void place(ProfileFacts facts, List<Finding> findings) {
        var reach = facts.reach();
        if (reach == null) {
            return;
        }
        if (reach.municipality() != null) {
            codes.municipality("/reach/municipality", reach.municipality(), findings);
        } else if (reach.km() != null) {
            findings.add(Finding.error("/reach/municipality", "reach_from_where"));
        }
        Bounds.number("/reach/km", reach.km(), 1, 1_000, findings);
    }

    private void times(ProfileFacts facts, List<Finding> findings) {
        var times = facts.times();
        if (times != null) {
            Bounds.number("/times/from", times.from(), 0, LONGEST_WEEK, findings);
            Bounds.number("/times/to", times.to(), 0, LONGEST_WEEK, findings);
            Bounds.number("/times/atMost", times.atMost(), 1, LONGEST_WEEK, findings);
            if (times.from() != null && times.to() != null && times.from() > times.to()) {
                findings.add(Finding.error("/times/to", "range_reversed")
                        .rejecting(times.to())
                        .suggesting(times.from().toString()));
            }
            for (var i = 0; i < times.never().size(); i++) {
                if (times.shifts().contains(times.never().get(i))) {
                    findings.add(Finding.error("/times/never/" + i, "shift_contradicts")
                            .rejecting(times.never().get(i)));
                }
            }
        }
        var wish = facts.pay() == null ? null : facts.pay().perHour();
        if (wish != null && (wish.signum() <= 0 || wish.compareTo(BigDecimal.valueOf(MOST_EUROS)) > 0)) {
            findings.add(Bounds.outside("/pay/perHour", wish, 1, MOST_EUROS));
        }
    }

    private void rights(ProfileFacts facts, List<Finding> findings) {
        var today = LocalDate.now(clock);
        Bounds.day("/availableFrom", facts.availableFrom(), today.minusYears(1), today.plusYears(5), findings);
        var groups = facts.licensedGroups();
        if (groups != null) {
            Bounds.count("/licensedGroups", groups.size(), MOST_LICENCES, findings);
            for (var i = 0; i < Math.min(groups.size(), MOST_LICENCES); i++) {
                codes.unitGroup("/licensedGroups/" + i, groups.get(i), findings);
            }
        }
        var right = facts.rightToWork();
        if (right != null) {
            var wantsDay = right.answer() == MayWork.Kind.YES_FROM;
            if (right.answer() == null) {
                findings.add(Finding.error("/rightToWork/answer", "answer_missing"));
            } else if (wantsDay != (right.from() != null)) {
                findings.add(Finding.error("/rightToWork/from", wantsDay ? "day_missing" : "day_unexpected")
                        .rejecting(right.from()));
            }
            Bounds.day("/rightToWork/from", right.from(), today.minusYears(5), today.plusYears(5), findings);
        }
        var relief = facts.languageRelief();
        if (relief != null) {
            var kind = relief.kind();
            var wantsDay = kind != null && kind != Relief.Kind.STANDARD && kind != Relief.Kind.UNCLEAR;
            if (kind == null) {
                findings.add(Finding.error("/languageRelief/kind", "answer_missing"));
            } else if (wantsDay != (relief.until() != null)) {
                findings.add(Finding.error("/languageRelief/until", wantsDay ? "day_missing" : "day_unexpected")
                        .rejecting(relief.until()));
            }
            Bounds.day("/languageRelief/until", relief.until(), today.minusYears(5), today.plusYears(20), findings);
        }
    }
}
