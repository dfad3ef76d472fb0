using Microsoft.EntityFrameworkCore;
using Tamias.Data;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

public sealed class RepeatingTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Two_that_wait_for_each_others_rows_are_both_done()
    {
        var merchant = await shared.App.NewMerchantAsync();
        Id<Customer>[] customers =
            [(await merchant.AddCustomerAsync("One")).Id, (await merchant.AddCustomerAsync("Other")).Id];
        var holding = new CountdownEvent(2);

        await Task.WhenAll(RenameAsync(customers, "+"), RenameAsync([.. customers.Reverse()], "-"));

        var names = await merchant.WithDbAsync(db => db.Customers.Select(c => c.Party.Name).ToListAsync());
        Assert.All(names, name => Assert.True(name.EndsWith("+-", StringComparison.Ordinal)
            || name.EndsWith("-+", StringComparison.Ordinal), name));

        Task<bool> RenameAsync(Id<Customer>[] order, string mark) => merchant.WithDbAsync(async db =>
        {
            await db.RepeatAsync(() => AddAsync(db, order, mark), CancellationToken.None);
            return true;
        });

        async Task AddAsync(Db db, Id<Customer>[] order, string mark)
        {
            foreach (var id in order)
            {
                await db.Customers.Where(c => c.Id == id)
                    .ExecuteUpdateAsync(c => c.SetProperty(x => x.Party.Name, x => x.Party.Name + mark));
                if (id == order[0] && holding.CurrentCount > 0)
                    holding.Signal();
                // where writers never overlap the other one cannot come
                await Task.Run(() => holding.Wait(TimeSpan.FromSeconds(1)));
            }
        }
    }
}
