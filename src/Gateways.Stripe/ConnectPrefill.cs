using Stripe;

namespace Tamias.Gateways;

/// <summary>What Stripe's form for a new account is told beforehand; without effect for who has an account.</summary>
static class ConnectPrefill
{
    public static OAuthAuthorizeUrlStripeUserOptions Of(Party merchant)
    {
        var user = new OAuthAuthorizeUrlStripeUserOptions();
        Tell(merchant.Email, text => user.Email = text);
        Tell(merchant.Name, text => user.BusinessName = text);
        Tell(merchant.Country, text => user.Country = text);
        Tell(merchant.Phone, text => user.PhoneNumber = text);
        Tell(merchant.Street, text => user.StreetAddress = text);
        Tell(merchant.City, text => user.City = text);
        Tell(merchant.PostalCode, text => user.Zip = text);
        return user;
    }

    static void Tell(string text, Action<string> tell)
    {
        if (text.Length > 0)
            tell(text);
    }
}
