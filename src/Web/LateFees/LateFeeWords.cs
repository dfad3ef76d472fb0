using System.Globalization;

namespace Tamias.Web.LateFees;

/// <summary>What a rule charges, in words.</summary>
public static class LateFeeWords
{
    static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>As a translation key.</summary>
    public static string Of(LateFeeKind kind) => kind == LateFeeKind.Sum ? "A fixed sum" : "Interest";

    /// <summary>"€40.00" or "8% a year".</summary>
    public static string What(IStringLocalizer words, LateFeeRule rule) => rule.Kind == LateFeeKind.Sum
        ? rule.Sum.ToString(Culture)
        : words["{0} a year", rule.YearlyRate.ToString(Culture)];

    public static string HowOften(IStringLocalizer words, LateFeeRule rule) => (rule.Every, rule.Most) switch
    {
        (null, _) => words["Once"],
        (1, null) => words["Every day"],
        ({ } every, null) => words["Every {0} days", every],
        (1, { } most) => words["Every day, at most {0} times", most],
        ({ } every, { } most) => words["Every {0} days, at most {1} times", every, most],
    };

    public static string Whom(IStringLocalizer words, LateFeeRule rule) =>
        words[rule.CompaniesOnly ? "Companies only" : "All customers"];

    public static string WhatHappens(IStringLocalizer words, LateFeeRule rule) =>
        words[rule.Sends ? "Issued and sent" : "Waits as a draft"];

    /// <summary>What the rule would charge for a round sum: "€1,000.00 outstanding, 30 days late: €6.58."</summary>
    public static string Example(IStringLocalizer words, LateFeeRule rule)
    {
        var owed = ExampleSum(rule.Sum.Currency);
        var first = words["{0} outstanding, {1} days late: {2}.", owed, rule.Days, Charged(rule, owed, rule.Days)];
        if (rule.Every is not { } every || rule.Most == 1)
            return first;

        var next = words["{0} more every {1} days after that.", Charged(rule, owed, every), every];
        return $"{first} {next}";
    }

    static Money Charged(LateFeeRule rule, Money owed, int days) => rule.Kind == LateFeeKind.Sum ? rule.Sum
        : Interest.Of(rule.YearlyRate, owed.Currency, [new(owed, days)]);

    /// <summary>A thousand, in any currency.</summary>
    static Money ExampleSum(Currency currency) =>
        new(currency.Exponent switch { 0 => 1_000, 2 => 1_000_00, _ => 1_000_000 }, currency);
}
