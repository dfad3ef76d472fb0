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
        var token = ids.NextToken();
        invoice.LinkBy(Ids.HashOf(token), secrets.Protect(invoice.OrganizationId, token));
    }

    /// <summary>The clear token; null for a draft, and when the encryption keys of its day are lost.</summary>
    public string? TokenOf(Invoice invoice)
    {
        if (invoice.PermalinkCipher.Length == 0)
            return null;

        try
        {
            return secrets.Reveal(invoice.OrganizationId, invoice.PermalinkCipher);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The same from the public address on, for a mail's button; empty where there is no token.</summary>
    public string PathOf(Invoice? invoice) =>
        invoice is not null && TokenOf(invoice) is { } token ? "/pay/" + token : "";

    /// <summary>The absolute address to be copied, mailed and printed; null where there is no token.</summary>
    public string? LinkOf(Invoice invoice) => PathOf(invoice) is { Length: > 0 } path ? settings.Link(path) : null;
}
