using Microsoft.AspNetCore.Identity;

namespace Tamias.Data;

/// <summary>A person who signs in.</summary>
public sealed class User : IdentityUser<Guid>
{
    public string Name { get; set; } = "";

    /// <summary>"el" or "en": the language of the product for this person.</summary>
    public string Language { get; set; } = "el";

    /// <summary>Where the person is led after signing in.</summary>
    public Id<Organization>? LastOrganizationId { get; set; }
}
