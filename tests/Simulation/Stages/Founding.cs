using Tamias.Simulation.Chance;
using Tamias.StripeSimulator;
using Tamias.StripeSimulator.State;
using Tamias.Web.Connections;
using Tamias.Web.People;

namespace Tamias.Simulation.Stages;

/// <summary>Makes the template with the product's own means: migrations, organizations, connections.</summary>
static class Founding
{
    /// <summary>Before every schedule begins.</summary>
    public static readonly DateTimeOffset Day = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    public static Estate Found(Stage stage)
    {
        var world = new World(stage, Draws.Of(0), Day);
        stage.World = world;
        Run(stage, services => services.GetRequiredService<Db>().Database.MigrateAsync());
        var platform = House(stage, "Alpha", ownKey: false);
        var own = House(stage, "Beta", ownKey: true);
        var state = Snapshot.Write(world.Stripe.World);
        stage.World = null!;
        world.Dispose();
        return new([platform, own], state);
    }

    static House House(Stage stage, string name, bool ownKey)
    {
        var account = stage.World.Stripe.Accounts.Create(new()
        {
            Id = "acct_1" + name, Name = name, Email = $"{name}@example.com", TestSecretKey = $"sk_test_51{name}Secret",
        });
        House house = null!;
        Run(stage, async services =>
        {
            var user = new User { UserName = name, Email = $"{name}@example.com", Name = name, Language = "en" };
            await services.GetRequiredService<NewOrganization>().OpenAsync(user, "correct horse battery", name);
            house = await FurnishAsync(services, new()
            {
                Id = user.LastOrganizationId!.Value, UserId = user.Id, CustomerId = default, GatewayId = default,
                AccountId = account.Id, Key = account.SecretKey(), HasOwnKey = ownKey,
            });
        });
        Run(stage, services => ConnectAsync(stage, services, house));
        return house;
    }

    static async Task<House> FurnishAsync(IServiceProvider services, House house)
    {
        var (db, ids) = (services.GetRequiredService<Db>(), services.GetRequiredService<Ids>());
        var customer = new Customer(ids.Next<Customer>(), house.Id, new() { Name = "Payer", Email = "p@example.com" })
        {
            Language = house.HasOwnKey ? "el" : "en",
        };
        var gateway = new Gateway(ids.Next<Gateway>(), house.Id, GatewayKind.Stripe)
        {
            TitleGreek = "Πληρωμή μέσω Stripe", TitleEnglish = "Pay via Stripe", IsDefault = true,
        };
        db.AddRange(customer, gateway);
        await db.SaveChangesAsync();
        return house with { CustomerId = customer.Id, GatewayId = gateway.Id };
    }

    static async Task ConnectAsync(Stage stage, IServiceProvider services, House house)
    {
        if (await Connecting.ConnectAsync(stage.World, services, house) is { } refusal)
            throw new InvalidOperationException($"{house.AccountId}: {refusal}");
    }

    static void Run(Stage stage, Func<IServiceProvider, Task> work)
    {
        using var scope = stage.Nodes[0].Services.CreateScope();
        work(scope.ServiceProvider).GetAwaiter().GetResult();
    }
}
