using System.ComponentModel.DataAnnotations;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Portal;

/// <summary>What a customer may change of themselves, as typed. The address of mail is not among it: it is what they
/// sign in with.</summary>
public sealed class DetailsForm
{
    [Required(ErrorMessage = Sentences.Missing), StringLength(200, ErrorMessage = Sentences.TooLong)]
    public string Name { get; set; } = "";

    [StringLength(200, ErrorMessage = Sentences.TooLong)]
    public string? Street { get; set; }

    [StringLength(20, ErrorMessage = Sentences.TooLong)]
    public string? PostalCode { get; set; }

    [StringLength(100, ErrorMessage = Sentences.TooLong)]
    public string? City { get; set; }

    [Required(ErrorMessage = Sentences.NotChoice)]
    public string Country { get; set; } = "GR";

    [StringLength(40, ErrorMessage = Sentences.TooLong)]
    public string? Phone { get; set; }

    public int Version { get; set; }

    public static DetailsForm Of(Customer customer) => new()
    {
        Name = customer.Party.Name, Street = customer.Party.Street, PostalCode = customer.Party.PostalCode,
        City = customer.Party.City, Country = customer.Party.Country, Phone = customer.Party.Phone,
        Version = customer.Version,
    };

    /// <summary>The party with what was typed; everything else as it was.</summary>
    public Party Over(Party party)
    {
        var typed = new PartyForm
        {
            Name = Name, Street = Street, PostalCode = PostalCode, City = City, Country = Country, Phone = Phone,
        }.Party;
        return party with
        {
            Name = typed.Name, Street = typed.Street, PostalCode = typed.PostalCode, City = typed.City,
            Country = typed.Country, Phone = typed.Phone,
        };
    }
}
