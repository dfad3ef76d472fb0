using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Tamias.Simulation.Stages;
using Tamias.Web.Payments;
using Tamias.Web.Portal;

namespace Tamias.Simulation.Actors;

/// <summary>A customer who is signed in to the portal and puts what they have left to what they owe, sometimes by the
/// same form twice; and who sometimes gives the merchant cash before anything is owed.</summary>
sealed class UsesOwnCredit(World world) : Operator(world, "owncredit")
{
    CreditWish? last;

    public override int Weight => 2;

    /// <summary>The merchant lets the customers of this schedule into the portal.</summary>
    public static async Task InviteAsync(World world, House house)
    {
        await using var scope = world.Nodes[0].Services.CreateAsyncScope();
        var (db, ids) = (scope.ServiceProvider.GetRequiredService<Db>(), world.Nodes[0].Ids);
        var customer = await db.Customers.IgnoreQueryFilters().FirstAsync(c => c.Id == house.CustomerId);
        var access = new PortalAccess(ids.Next<PortalAccess>(), house.Id, customer.Id, customer.Emails.First());
        access.Invite(ids.Next<PortalLink>(), "a stamp", world.Now);
        db.Add(access);
        await db.SaveChangesAsync();
    }

    public override void Act()
    {
        var house = AnyBill().House;
        if (Dice.OneIn(4))
            PayBefore(house);
        else
            Use(house, isAgain: Dice.OneIn(4), NewId<Allocation>(), Dice.Below(4));
    }

    void PayBefore(House house)
    {
        var cash = new PaymentByHand(
            NewId<Payment>(), new(Dice.Between(10, 20_000), Currency.Eur), new(house.CustomerId, []), house.UserId)
        {
            Method = PaymentMethod.Cash, ReceivedOn = DateOnly.FromDateTime(World.Now.UtcDateTime),
        };
        Do(house, services => services.GetRequiredService<RecordPayment>().RecordAsync(cash, default));
    }

    /// <param name="which">All that is owed for 0, otherwise one invoice.</param>
    void Use(House house, bool isAgain, Id<Allocation> id, int which) => Do(house, async services =>
    {
        await SignInAsync(services, house);
        var sight = await services.GetRequiredService<PayingTogether>().ReadAsync(Currency.Eur, default);
        if (sight.Invoices.Count > 0 && which > 0)
            sight = sight.Only([sight.Invoices[which % sight.Invoices.Count].Id]);
        var wish = new CreditWish(id, sight.SpreadOfCredit(), UserId: null);
        if (isAgain && last is { } same && same.Spread.CustomerId == house.CustomerId)
            wish = same;
        if (wish.Spread.Parts.Count == 0)
            return new("There is no credit that these invoices could use.");

        last = wish;
        return await TryAsync(services.GetRequiredService<ApplyCredit>(), wish);
    });

    /// <summary>As the portal's page does.</summary>
    static async Task<Refusal?> TryAsync(ApplyCredit applying, CreditWish wish)
    {
        try
        {
            return await applying.ApplyAsync(wish, default);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new("What you were changing has just been changed. Go back, load it again and repeat.");
        }
    }

    /// <summary>As each request of the portal begins.</summary>
    static async Task SignInAsync(IServiceProvider services, House house)
    {
        var access = await services.GetRequiredService<Db>().PortalAccesses.AsNoTracking()
            .FirstAsync(a => a.CustomerId == house.CustomerId);
        var scheme = new AuthenticationScheme(PortalVisit.Scheme, null, typeof(CookieAuthenticationHandler));
        await PortalVisit.ValidateAsync(new(
            new DefaultHttpContext { RequestServices = services }, scheme, new CookieAuthenticationOptions(),
            new AuthenticationTicket(PortalVisit.PrincipalOf(access), PortalVisit.Scheme)));
    }
}
