using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Settings.LateFees;

/// <summary>A rule of late fees as typed.</summary>
public sealed class LateFeeForm
{
    /// <summary>Days after the due date.</summary>
    [StringLength(3, ErrorMessage = Sentences.TooLong)]
    public string? Days { get; set; }

    /// <summary>"sum" or "interest".</summary>
    public string Kind { get; set; } = "sum";

    [StringLength(30, ErrorMessage = Sentences.TooLong)]
    public string? Sum { get; set; }

    public string? Currency { get; set; }

    [StringLength(10, ErrorMessage = Sentences.TooLong)]
    public string? YearlyRate { get; set; }

    /// <summary>Empty: whatever is outstanding.</summary>
    [StringLength(30, ErrorMessage = Sentences.TooLong)]
    public string? Least { get; set; }

    /// <summary>Empty: once.</summary>
    [StringLength(3, ErrorMessage = Sentences.TooLong)]
    public string? Every { get; set; }

    /// <summary>Empty: without limit.</summary>
    [StringLength(3, ErrorMessage = Sentences.TooLong)]
    public string? Most { get; set; }

    public bool CompaniesOnly { get; set; }

    /// <summary>Empty: at once.</summary>
    [StringLength(3, ErrorMessage = Sentences.TooLong)]
    public string? DueDays { get; set; }

    /// <summary>"draft" or "send".</summary>
    public string Action { get; set; } = "draft";

    public int Version { get; set; }

    Currency? ReadCurrency => Tamias.Currency.Find(Currency);

    public static LateFeeForm Of(LateFeeRule rule)
    {
        var culture = CultureInfo.CurrentCulture;
        return new()
        {
            Days = Whole(rule.Days), Kind = rule.Kind == LateFeeKind.Sum ? "sum" : "interest",
            Sum = Amount(rule.Sum), Currency = rule.Sum.Currency.Code,
            YearlyRate = rule.YearlyRate.IsZero ? "" : rule.YearlyRate.ToNumber(culture), Least = Amount(rule.Least),
            Every = Whole(rule.Every), Most = Whole(rule.Most), CompaniesOnly = rule.CompaniesOnly,
            DueDays = Whole(rule.DueDays == 0 ? null : rule.DueDays), Action = rule.Sends ? "send" : "draft",
            Version = rule.Version,
        };

        string Amount(Money money) => money.IsPositive ? money.ToNumber(culture) : "";
    }

    /// <summary>What attributes cannot say, beside each field.</summary>
    public void Check(ModelStateDictionary state, IStringLocalizer words)
    {
        if (Kind is not ("sum" or "interest"))
            Say(nameof(Kind), Sentences.NotChoice);
        if (Action is not ("draft" or "send"))
            Say(nameof(Action), Sentences.NotChoice);
        if (ReadCurrency is null)
            Say(nameof(Currency), Sentences.NotChoice);
        if (Read(Days) is null)
            Say(nameof(Days), "Enter a whole number from 1 to {0}.", LateFeeRule.MostDays);
        var optional = new[] { (nameof(Every), Every), (nameof(Most), Most), (nameof(DueDays), DueDays) };
        foreach (var (field, typed) in optional)
            if (!string.IsNullOrWhiteSpace(typed) && Read(typed) is null)
                Say(field, "Enter a whole number from 1 to {0}, or nothing.", LateFeeRule.MostDays);
        if (!string.IsNullOrWhiteSpace(Most) && string.IsNullOrWhiteSpace(Every))
            Say(nameof(Every), "Say after how many days it is charged again, or leave the number of times empty.");
        CheckAmounts(Say);

        void Say(string field, string sentence, params object[] arguments) =>
            state.AddModelError($"Input.{field}", words[sentence, arguments]);
    }

    /// <summary>Only after <see cref="Check"/> found nothing. What the other kind would need is forgotten.</summary>
    public void WriteTo(LateFeeRule rule)
    {
        var currency = ReadCurrency!;
        rule.Kind = Kind == "sum" ? LateFeeKind.Sum : LateFeeKind.Interest;
        rule.Sum = rule.Kind == LateFeeKind.Sum ? AmountIn(Sum, currency)!.Value : currency.Zero;
        rule.YearlyRate = rule.Kind == LateFeeKind.Sum ? Rate.Zero : ReadRate!.Value;
        rule.Least = AmountIn(Least, currency)!.Value;
        (rule.Days, rule.Every, rule.Most) = (Read(Days)!.Value, Read(Every), Read(Most));
        (rule.DueDays, rule.CompaniesOnly, rule.Sends) = (Read(DueDays) ?? 0, CompaniesOnly, Action == "send");
    }

    void CheckAmounts(Action<string, string, object[]> say)
    {
        var (currency, culture) = (ReadCurrency ?? Tamias.Currency.Eur, CultureInfo.CurrentCulture);
        var most = new Money(InvoiceContent.LargestMinor, currency);
        if (IsMeant("sum", Sum)
            && !(AmountIn(Sum, currency) is { } sum && sum >= currency.SmallestCharge && sum <= most))
            say(nameof(Sum), "Enter an amount from {0} to {1}.", [currency.SmallestCharge, most]);
        if (IsMeant("interest", YearlyRate) && ReadRate is not { IsZero: false })
            say(nameof(YearlyRate), "Enter a rate above zero and up to 100, such as {0}.",
                [new Rate(1015).ToNumber(culture)]);
        if (AmountIn(Least, currency) is not { } least || least < currency.Zero)
            say(nameof(Least), "Enter an amount such as {0}.", [new Money(1250, currency).ToNumber(culture)]);
    }

    /// <summary>What the other kind would need may be empty; what is typed there must make sense all the
    /// same.</summary>
    bool IsMeant(string kind, string? typed) => Kind == kind || !string.IsNullOrWhiteSpace(typed);

    Rate? ReadRate => Rate.TryParse(YearlyRate, CultureInfo.CurrentCulture, out var rate) ? rate : null;

    static Money? AmountIn(string? typed, Currency currency) => string.IsNullOrWhiteSpace(typed) ? currency.Zero
        : AmountText.TryParse(typed, CultureInfo.CurrentCulture, currency, out var amount) ? amount : null;

    static string Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    static int? Read(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= LateFeeRule.MostDays ? number : null;
}
