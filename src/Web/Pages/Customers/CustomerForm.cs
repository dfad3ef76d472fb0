using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Customers;

/// <summary>A customer as typed.</summary>
public sealed class CustomerForm
{
    /// <summary>Addresses beside the first one.</summary>
    public const int MostEmails = 10;

    public const int MostDueDays = 365;

    public PartyForm Party { get; set; } = new();

    /// <summary>"company" or "person".</summary>
    public string Kind { get; set; } = "company";

    [StringLength(2_000, ErrorMessage = Sentences.TooLong)]
    public string? MoreEmails { get; set; }

    public string Language { get; set; } = "el";

    public string Currency { get; set; } = "EUR";

    public string? DueDays { get; set; }

    [StringLength(2_000, ErrorMessage = Sentences.TooLong)]
    public string? PrivateNotes { get; set; }

    public int Version { get; set; }

    string[] FurtherEmails =>
        (MoreEmails ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    int? Days => int.TryParse(DueDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;

    public static CustomerForm Of(Customer customer) => new()
    {
        Party = PartyForm.Of(customer.Party),
        Kind = customer.IsCompany ? "company" : "person",
        MoreEmails = customer.MoreEmails,
        Language = customer.Language,
        Currency = customer.Currency.Code,
        DueDays = customer.DueDays?.ToString(CultureInfo.InvariantCulture),
        PrivateNotes = customer.PrivateNotes,
        Version = customer.Version,
    };

    /// <summary>What attributes cannot say, beside each field.</summary>
    public void Check(ModelStateDictionary state, IStringLocalizer words)
    {
        Party.Check(state, "Input.Party", words);
        if (FurtherEmails.FirstOrDefault(e => !EmailText.IsValid(e)) is { } wrong)
            state.AddModelError("Input.MoreEmails", words["“{0}” is not an e-mail address. Write one a line.", wrong]);
        if (FurtherEmails.Length > MostEmails)
            state.AddModelError("Input.MoreEmails", words["At most {0} addresses.", MostEmails]);
        if (!string.IsNullOrWhiteSpace(DueDays) && Days is not (>= 0 and <= MostDueDays))
            state.AddModelError("Input.DueDays",
                words["Enter a whole number of days from 0 to {0}, or leave it empty.", MostDueDays]);
        if (Kind is not ("company" or "person"))
            state.AddModelError("Input.Kind", words[Sentences.NotChoice]);
        if (!Languages.IsKnown(Language))
            state.AddModelError("Input.Language", words[Sentences.NotChoice]);
        if (Tamias.Currency.Find(Currency) is null)
            state.AddModelError("Input.Currency", words[Sentences.NotChoice]);
    }

    /// <summary>Only after <see cref="Check"/> found nothing.</summary>
    public void WriteTo(Customer customer)
    {
        customer.Party = Party.Party;
        customer.IsCompany = Kind == "company";
        customer.MoreEmails = string.Join('\n', FurtherEmails.Distinct(StringComparer.OrdinalIgnoreCase));
        customer.Language = Language;
        customer.Currency = Tamias.Currency.Of(Currency);
        customer.DueDays = Days;
        customer.PrivateNotes = PrivateNotes?.Trim() ?? "";
    }
}
