using System.Security.Cryptography;
using Tamias.Web.Security;
using Tamias.Web.Start;

namespace Tamias.Web.Sales;

/// <summary>The address of the customer's page: nobody can guess it, only its merchant can read it back.</summary>
public sealed class Permalinks(Ids ids, Secrets secrets, TamiasSettings settings)
{
    /// <summary>Gives the invoice a new address; the one before, if any, opens nothing any more.</summary>
    public void Make(Invoice invoice)
    {
        var (hash, cipher) = NewToken(invoice.OrganizationId);
        invoice.LinkBy(hash, cipher);
    }

    public void Make(Estimate estimate)
    {
        var (hash, cipher) = NewToken(estimate.OrganizationId);
        estimate.LinkBy(hash, cipher);
    }

    /// <summary>The clear token; null for a draft, and when the encryption keys of its day are lost.</summary>
    public string? TokenOf(IWritten document)
    {
        if (document.PermalinkCipher.Length == 0)
            return null;

        try
        {
            return secrets.Reveal(document.OrganizationId, document.PermalinkCipher);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The same from the public address on, for a mail's button; empty where there is no token.</summary>
    public string PathOf(Invoice? invoice) =>
        invoice is not null && TokenOf(invoice) is { } token ? "/pay/" + token : "";

    /// <summary>Where an estimate is read and answered.</summary>
    public string PathOf(Estimate estimate) => TokenOf(estimate) is { } token ? "/estimate/" + token : "";

    /// <summary>The absolute address to be copied, mailed and printed; null where there is no token.</summary>
    public string? LinkOf(Invoice invoice) => PathOf(invoice) is { Length: > 0 } path ? settings.Link(path) : null;

    public string? LinkOf(Estimate estimate) =>
        PathOf(estimate) is { Length: > 0 } path ? settings.Link(path) : null;

    (string Hash, string Cipher) NewToken(Id<Organization> organization)
    {
        var token = ids.NextToken();
        return (Ids.HashOf(token), secrets.Protect(organization, token));
    }
}
