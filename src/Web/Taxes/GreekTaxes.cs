using System.Text.Json;
using System.Text.Json.Serialization;
using Tamias.Web.People;

namespace Tamias.Web.Taxes;

/// <summary>Taxes of Greece with the day from which each rate holds and where that is written. They are offered, copied
/// and then the merchant's own: a change of the law is a change of their rates.</summary>
public static class GreekTaxes
{
    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static IReadOnlyList<GreekTax> All { get; } = Read();

    /// <summary>The one that is called so, in Greek or in English.</summary>
    public static GreekTax? Named(string name) => All.FirstOrDefault(t => t.En == name || t.El == name);

    static GreekTax[] Read()
    {
        using var file = typeof(GreekTaxes).Assembly.GetManifestResourceStream("greek-taxes.json")!;
        return JsonSerializer.Deserialize<GreekTax[]>(file, Format)!;
    }
}

/// <summary>One of them.</summary>
public sealed record GreekTax(string En, string El, TaxKind Kind, int Percent, DateOnly From)
{
    /// <summary>Where the rate is written; may be empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>Every organization begins with it.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The one that new lines of a new organization bear.</summary>
    public bool IsDefault { get; init; }

    public VatExemption Exemption { get; init; }

    public string UseEn { get; init; } = "";

    public string UseEl { get; init; } = "";

    /// <summary>Its name in the language of the moment.</summary>
    public string Name => ReaderCulture.Language == "el" ? El : En;

    /// <summary>When it is taken; may be empty.</summary>
    public string Use => ReaderCulture.Language == "el" ? UseEl : UseEn;

    /// <summary>The organization's own, named in the language of the moment.</summary>
    public Tax For(Id<Organization> organization, Id<Tax> id)
    {
        var tax = new Tax(id, organization, Kind, Name);
        tax.SetRate(From, new(Percent * 100), Source);
        tax.Exempt(Exemption, "");
        return tax;
    }
}
