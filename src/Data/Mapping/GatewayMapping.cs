using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class GatewayMapping : IEntityTypeConfiguration<Gateway>, IEntityTypeConfiguration<Connection>,
    IEntityTypeConfiguration<ConnectionTry>
{
    public void Configure(EntityTypeBuilder<Gateway> builder)
    {
        builder.ToTable("gateways").HasKey(g => g.Id);
        builder.Property(g => g.TitleGreek).HasMaxLength(Gateway.LongestTitle);
        builder.Property(g => g.TitleEnglish).HasMaxLength(Gateway.LongestTitle);
        builder.ComplexProperty(g => g.Bank);
        builder.Refers<Gateway, Organization>(g => g.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<Connection> builder)
    {
        builder.ToTable("connections").HasKey(c => c.Id);
        builder.HasIndex(c => new { c.AccountId, c.Livemode });
        builder.HasIndex(c => c.NextRoundAt);
        builder.HasIndex(c => new { c.AccountId, c.Livemode }, "one_tie").IsUnique()
            .HasFilter("state <> 'Disconnected' and account_id <> ''").HasDatabaseName("ux_connections_one_tie");
        builder.Refers<Connection, Organization>(c => c.OrganizationId);
        builder.Refers<Connection, Gateway>(c => c.GatewayId);
    }

    public void Configure(EntityTypeBuilder<ConnectionTry> builder)
    {
        builder.ToTable("connection_tries").HasKey(t => t.StateHash);
        builder.Property(t => t.StateHash).HasMaxLength(64);
        builder.Refers<ConnectionTry, Gateway>(t => t.GatewayId);
    }
}
