BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayUserNotification' {
    BeforeEach { Reset-TestConnection }

    It 'dismisses notifications from the pipeline, and writes nothing' {
        Get-QuayUserNotification | Where-Object Kind -NE maintenance | Set-QuayUserNotification -Dismissed | Should -BeNullOrEmpty
        (Get-QuayUserNotification).Kind | Should -Be 'maintenance'
    }

    It 'restores a dismissed notification' {
        $id = (Get-QuayUserNotification)[0].Id
        (Set-QuayUserNotification $id -Dismissed -PassThru).Dismissed | Should -BeTrue
        (Set-QuayUserNotification -Uuid $id -Dismissed:$false -PassThru).Dismissed | Should -BeFalse
        (Get-QuayUserNotification).Count | Should -Be 3
    }

    It 'changes several, and reports each missing one in its place' {
        $all = (Get-QuayUserNotification).Id
        Assert-QuaySequence { Set-QuayUserNotification $all[2], first, $all[0], second -Dismissed -PassThru } $all[2], '!first', $all[0], '!second'
        (Get-QuayUserNotification).Id | Should -Be $all[1]
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayUserNotification | Set-QuayUserNotification -Dismissed -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports that no change is given' {
        Assert-QuayError { Set-QuayUserNotification x } -Id QuayInvalidInput -Category InvalidArgument -Target x -Message '*-Dismissed*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and continues' {
        $id = [guid]::Empty.ToString()
        $other = (Get-QuayUserNotification)[2].Id
        Assert-QuayError { $id, $other | Set-QuayUserNotification -Dismissed } -Id QuayNotFound -Category ObjectNotFound -Target $id
        (Get-QuayUserNotification).Kind | Should -Not -Contain 'maintenance'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Set-QuayUserNotification x -Dismissed } -Id QuayForbidden -Category PermissionDenied -Target x
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Set-QuayUserNotification -Uuid 6b1e0d2f-3c4a-4b5d-8e6f-7a8b9c0d1e03 -Dismissed -PassThru }
            Requests = 'PUT /api/v1/user/notifications/6b1e0d2f-3c4a-4b5d-8e6f-7a8b9c0d1e03'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
