using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages").HasKey(m => m.Id);
        builder.Property(m => m.Token).HasMaxLength(32);
        builder.Property(m => m.Text).HasMaxLength(Message.LongestText);
        builder.HasIndex(m => new { m.InvoiceId, m.Token }).IsUnique();
        builder.HasIndex(m => new { m.EstimateId, m.Token }).IsUnique();
        builder.Refers<Message, Invoice>(m => m.InvoiceId);
        builder.Refers<Message, Estimate>(m => m.EstimateId);
        builder.Refers<Message, Organization>(m => m.OrganizationId);
    }
}
