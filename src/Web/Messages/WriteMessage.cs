using Tamias.Web.Estimates;
using Tamias.Web.Payments;
using Tamias.Web.Sales;

namespace Tamias.Web.Messages;

/// <summary>Writes down what one side says about an issued document and tells the other by mail, all of it or nothing.
/// The document's row is locked meanwhile: a form sent twice counts once.</summary>
public sealed class WriteMessage(Db db, Ids ids, TimeProvider clock, MessageMails mails)
{
    /// <summary>Null when it is written, also when this form was sent before.</summary>
    public Task<Refusal?> AskAsync(Topic about, string token, string text, CancellationToken cancellation) =>
        db.InTransactionAsync<Refusal?>(async () =>
        {
            var (topic, all) = await LockAsync(about, cancellation);
            if (all.Exists(m => m.Token == token))
                return null;
            if (all.AsEnumerable().Reverse().TakeWhile(m => m.IsOfCustomer).Count() >= Message.MostUnanswered)
                return new("You have written {0} messages that nobody has answered yet. Wait for an answer first.",
                    Message.MostUnanswered);

            var message = Add(topic, token, text, null);
            await mails.AskedAsync(topic, message, cancellation);
            await AddTodoAsync(topic, cancellation);
            return null;
        }, cancellation);

    /// <summary>Null when it is written, also when this form was sent before. What was to be answered is done
    /// then.</summary>
    public Task<Refusal?> AnswerAsync(
        Topic about, string token, string text, Guid userId, CancellationToken cancellation) =>
        db.InTransactionAsync<Refusal?>(async () =>
        {
            var (topic, all) = await LockAsync(about, cancellation);
            if (all.Exists(m => m.Token == token))
                return null;

            var message = Add(topic, token, text, userId);
            await mails.AnsweredAsync(topic, message, cancellation);
            foreach (var todo in await Waiting(topic).ToListAsync(cancellation))
                (todo.DoneAt, todo.DoneBy) = (message.At, userId);
            return null;
        }, cancellation);

    async Task<(Topic Topic, List<Message> All)> LockAsync(Topic about, CancellationToken cancellation)
    {
        IWritten? locked = about.EstimateId is { } estimate
            ? await db.LockEstimateAsync(estimate, cancellation)
            : await db.LockInvoiceAsync(about.InvoiceId!.Value, cancellation);
        return (new(locked!), await db.MessagesAboutAsync(about, cancellation)); // an issued one stays there
    }

    Message Add(Topic topic, string token, string text, Guid? userId)
    {
        var message = new Message(ids.Next<Message>(), topic.Document.OrganizationId)
        {
            InvoiceId = topic.InvoiceId, EstimateId = topic.EstimateId,
            Token = token, Text = text, At = clock.GetUtcNow(), UserId = userId,
        };
        db.Add(message);
        if (topic.Document is Estimate estimate)
            db.Note(ids, estimate, userId is null ? EstimateEventKind.Asked : EstimateEventKind.Replied, message.At,
                userId: userId);
        else
            db.Note(ids, (Invoice)topic.Document, userId is null ? TimelineKind.Asked : TimelineKind.Answered,
                message.At, userId: userId);
        return message;
    }

    /// <summary>One to-do for all that waits for an answer about this document.</summary>
    async Task AddTodoAsync(Topic topic, CancellationToken cancellation)
    {
        if (await Waiting(topic).AnyAsync(cancellation))
            return;

        db.Add(new Todo(ids.Next<Todo>(), topic.Document.OrganizationId, TodoReason.Asked)
        {
            InvoiceId = topic.InvoiceId, EstimateId = topic.EstimateId, CustomerId = topic.Document.CustomerId,
            CreatedAt = clock.GetUtcNow(),
        });
    }

    IQueryable<Todo> Waiting(Topic topic) => db.Todos.Where(t => t.Reason == TodoReason.Asked && t.DoneAt == null
        && t.InvoiceId == topic.InvoiceId && t.EstimateId == topic.EstimateId);
}
