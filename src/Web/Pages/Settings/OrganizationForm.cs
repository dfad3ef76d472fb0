using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Settings;

/// <summary>The merchant's own organization as typed.</summary>
public sealed class OrganizationForm
{
    public PartyForm Party { get; set; } = new();

    public string Currency { get; set; } = "EUR";

    public string TimeZone { get; set; } = "";

    public string Language { get; set; } = "";

    [StringLength(2_000, ErrorMessage = Sentences.TooLong)]
    public string? DefaultTerms { get; set; }

    [StringLength(2_000, ErrorMessage = Sentences.TooLong)]
    public string? DefaultNotes { get; set; }

    public int Version { get; set; }

    public static OrganizationForm Of(Organization organization) => new()
    {
        Party = PartyForm.Of(organization.Party),
        Currency = organization.BaseCurrency.Code,
        TimeZone = organization.TimeZone,
        Language = organization.Language,
        DefaultTerms = organization.DefaultTerms,
        DefaultNotes = organization.DefaultNotes,
        Version = organization.Version,
    };

    /// <summary>What attributes cannot say, beside each field.</summary>
    /// <param name="locked">The currency that must stay; null while nothing has been issued.</param>
    public void Check(ModelStateDictionary state, Currency? locked, IStringLocalizer words)
    {
        Party.Check(state, "Input.Party", words);
        if (Tamias.Currency.Find(Currency) is not { } currency)
            state.AddModelError("Input.Currency", words[Sentences.NotChoice]);
        else if (locked is not null && currency != locked)
            state.AddModelError("Input.Currency",
                words["The base currency stays {0}: documents have been issued.", locked]);
        if (!Zones.IsKnown(TimeZone))
            state.AddModelError("Input.TimeZone", words[Sentences.NotChoice]);
        if (!Languages.IsKnown(Language))
            state.AddModelError("Input.Language", words[Sentences.NotChoice]);
    }

    /// <summary>Only after <see cref="Check"/> found nothing.</summary>
    public void WriteTo(Organization organization)
    {
        organization.Party = Party.Party;
        organization.BaseCurrency = Tamias.Currency.Of(Currency);
        organization.TimeZone = TimeZone;
        organization.Language = Language;
        organization.DefaultTerms = DefaultTerms?.Trim() ?? "";
        organization.DefaultNotes = DefaultNotes?.Trim() ?? "";
    }
}
