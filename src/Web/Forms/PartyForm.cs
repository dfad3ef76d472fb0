using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Tamias.Web.Forms;

/// <summary>A seller or buyer as typed.</summary>
public sealed class PartyForm
{
    [Required(ErrorMessage = Sentences.Missing), StringLength(200, ErrorMessage = Sentences.TooLong)]
    public string Name { get; set; } = "";

    [StringLength(30, ErrorMessage = Sentences.TooLong)]
    public string? TaxId { get; set; }

    [StringLength(100, ErrorMessage = Sentences.TooLong)]
    public string? TaxOffice { get; set; }

    [StringLength(200, ErrorMessage = Sentences.TooLong)]
    public string? Activity { get; set; }

    [StringLength(20, ErrorMessage = Sentences.TooLong)]
    public string? RegisterNumber { get; set; }

    [StringLength(200, ErrorMessage = Sentences.TooLong)]
    public string? Street { get; set; }

    [StringLength(100, ErrorMessage = Sentences.TooLong)]
    public string? City { get; set; }

    [StringLength(20, ErrorMessage = Sentences.TooLong)]
    public string? PostalCode { get; set; }

    [Required(ErrorMessage = Sentences.NotChoice)]
    public string Country { get; set; } = "GR";

    [StringLength(EmailText.Longest, ErrorMessage = Sentences.TooLong)]
    public string? Email { get; set; }

    [StringLength(40, ErrorMessage = Sentences.TooLong)]
    public string? Phone { get; set; }

    public static PartyForm Of(Party party) => new()
    {
        Name = party.Name, TaxId = party.TaxId, TaxOffice = party.TaxOffice, Activity = party.Activity,
        RegisterNumber = party.RegisterNumber,
        Street = party.Street, City = party.City, PostalCode = party.PostalCode, Country = party.Country,
        Email = party.Email, Phone = party.Phone,
    };

    public Party Party => new()
    {
        Name = Line(Name), TaxId = BareTaxId, TaxOffice = Line(TaxOffice), Activity = Line(Activity),
        RegisterNumber = Line(RegisterNumber),
        Street = Line(Street), City = Line(City), PostalCode = Line(PostalCode), Country = Country,
        Email = Line(Email), Phone = Line(Phone),
    };

    /// <summary>What attributes cannot say: the Greek check digit, the country, the address of mail.</summary>
    public void Check(ModelStateDictionary state, string prefix, IStringLocalizer words)
    {
        var party = Party;
        if (party.TaxId.Length > 0 && party.Country == "GR" && !GreekTaxId.IsValid(party.TaxId))
            state.AddModelError($"{prefix}.TaxId",
                words["This is not a Greek tax id: nine digits, the last of which checks the others."]);
        if (!Countries.IsKnown(party.Country))
            state.AddModelError($"{prefix}.Country", words[Sentences.NotChoice]);
        if (party.Email.Length > 0 && !EmailText.IsValid(party.Email))
            state.AddModelError($"{prefix}.Email", words[Sentences.NotEmail]);
    }

    /// <summary>Without blanks; a Greek one also without the prefix EL that it bears abroad.</summary>
    string BareTaxId
    {
        get
        {
            var bare = string.Concat(Line(TaxId).Where(c => c != ' '));
            return Country == "GR" && bare.StartsWith("EL", StringComparison.OrdinalIgnoreCase) ? bare[2..] : bare;
        }
    }

    // One line, single blanks: these stand on documents and in the heads of mails.
    static string Line(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
