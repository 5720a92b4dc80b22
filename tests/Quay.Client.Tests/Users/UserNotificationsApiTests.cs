using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class UserNotificationsApiTests : RegistryTest
{
    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(305)]
    public async Task Each_notification_comes_once_although_the_registrys_pages_skip_one(int count)
    {
        Bulk().Notifications("alice", count);
        using QuayClient client = NewClient("normal");

        List<QuayUserNotification> all = await client.UserNotifications.List().ReadAllAsync();

        Assert.Equal(State.FindUser("alice")!.Notifications.Select(notification => notification.Uuid), all.Select(notification => notification.Id));
    }

    [Fact]
    public async Task A_dismissed_notification_is_still_read_by_its_Id()
    {
        QuayUserNotification first = (await Client.UserNotifications.List().ReadAllAsync())[0];

        await Client.UserNotifications.ChangeAsync(first.Id, true, Limit);

        Assert.DoesNotContain(await Client.UserNotifications.List().ReadAllAsync(), notification => notification.Id == first.Id);
        QuayUserNotification again = await Client.UserNotifications.GetAsync(first.Id, Limit);
        Assert.Equal((true, "org_team_invite", "initech"), (again.Dismissed, again.Kind, again.Metadata["org"]));
    }
}
