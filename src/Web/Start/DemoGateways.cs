namespace Tamias.Web.Start;

/// <summary>The two ways to pay that the invented company offers: the simulated Stripe, and a bank transfer.</summary>
public sealed class DemoGateways(Db db, Ids ids, DevelopmentStripe stripe, TimeProvider clock)
{
    public void Add(string name)
    {
        var gateway = Stripe();
        db.AddRange(gateway, Bank(name), stripe.Connect(ids, gateway, name, clock.GetUtcNow()));
    }

    Gateway Stripe() => new(ids.Next<Gateway>(), db.Organization, GatewayKind.Stripe)
    {
        TitleGreek = "Πληρωμή μέσω Stripe", TitleEnglish = "Pay via Stripe", IsDefault = true,
        OffersAutomatic = true, TransferCountry = "IE",
    };

    Gateway Bank(string name) => new(ids.Next<Gateway>(), db.Organization, GatewayKind.BankTransfer)
    {
        TitleGreek = "Τραπεζική κατάθεση", TitleEnglish = "Bank transfer", IsDefault = true,
        Bank = new() { Iban = "GR1601101250000000012300695", Bank = "Τράπεζα Επίδειξης", Beneficiary = name },
    };
}
