using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Tamias.Web.Security;

/// <summary>Encrypts what an organization entrusts to the product; another organization's cipher does not
/// open.</summary>
public sealed class Secrets(IDataProtectionProvider protection)
{
    public string Protect(Id<Organization> organization, string clear) => For(organization).Protect(clear);

    /// <exception cref="CryptographicException">It was encrypted for somebody else, or the keys are lost.</exception>
    public string Reveal(Id<Organization> organization, string cipher) => For(organization).Unprotect(cipher);

    /// <summary>Null when there is nothing, or it does not open.</summary>
    public string? TryReveal(Id<Organization> organization, string cipher)
    {
        try
        {
            return cipher.Length == 0 ? null : Reveal(organization, cipher);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    IDataProtector For(Id<Organization> organization) =>
        protection.CreateProtector("Tamias.Secrets", organization.ToString());
}
