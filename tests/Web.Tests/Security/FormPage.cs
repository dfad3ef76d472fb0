using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Where a form stands, who is looking at it, and where it leads.</summary>
/// <param name="Target">The path that the form is sent to.</param>
sealed record FormPage(Visitor Visitor, string Address, string Target)
{
    /// <summary>What has to be typed so that the form is right; everything else is as the page has it.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();
}

/// <summary>A form of the product and what is particular about it.</summary>
/// <param name="Name">The page and the handler: "/Items/Edit Archive".</param>
/// <param name="Open">Makes something new that the form is about.</param>
sealed record ProductForm(string Name, Func<FormWorld, Task<FormPage>> Open)
{
    /// <summary>Fields whose content means nothing to the handler, each with its reason at the entry.</summary>
    public string[] Ignored { get; init; } = [];

    /// <summary>Only shows something, or asks somebody else.</summary>
    public bool ChangesNothing { get; init; }

    /// <summary>Sending it again is meant to do it again.</summary>
    public bool Repeats { get; init; }

    /// <summary>A right form is answered with the page itself, not with a way on.</summary>
    public bool Shows { get; init; }

    public string Handler => Name.Split(' ') is [_, var handler] ? handler : "";

    public override string ToString() => Name;
}
