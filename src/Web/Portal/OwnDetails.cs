using Tamias.Web.Email;

namespace Tamias.Web.Portal;

/// <summary>A customer changes who and where they are, and the merchant hears of it. Only adds rows to what the caller
/// saves.</summary>
public sealed class OwnDetails(Db db, Ids ids, TimeProvider clock, Postbox postbox, NoticeTexts notices)
{
    public async Task ChangeAsync(Customer customer, Party wished, CancellationToken cancellation)
    {
        var before = customer.Party;
        if (wished == before)
            return;

        customer.Party = wished;
        await postbox.NotifyAsync(NoticeKind.Customer, $"details:{customer.Id}:{customer.Version}",
            () => notices.DetailsChanged(customer.Id, before, wished), new(), cancellation);
        if (await db.Todos.AnyAsync(t => t.Reason == TodoReason.DetailsChanged && t.CustomerId == customer.Id
            && t.DoneAt == null, cancellation))
            return;

        db.Add(new Todo(ids.Next<Todo>(), customer.OrganizationId, TodoReason.DetailsChanged)
        {
            CustomerId = customer.Id, CreatedAt = clock.GetUtcNow(),
        });
    }
}
