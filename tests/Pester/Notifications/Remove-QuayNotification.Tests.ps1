BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayNotification' {
    BeforeEach {
        Reset-TestConnection
        $script:push, $script:quota, $script:own = New-TestNotification
    }

    It 'deletes a notification of a repository, of an organization, and of the user' {
        Remove-QuayNotification acme/app $push.Uuid -Confirm:$false | Should -BeNullOrEmpty
        Remove-QuayNotification -Organization acme -Uuid $quota.Uuid -Confirm:$false
        Remove-QuayNotification -Uuid $own.Uuid -Confirm:$false
        Get-QuayNotification acme/app | Should -BeNullOrEmpty
        Get-QuayNotification -Organization acme | Should -BeNullOrEmpty
        Get-QuayNotification | Should -BeNullOrEmpty
    }

    It 'takes notifications of all kinds from the pipeline' {
        @(Get-QuayNotification acme/app) + @(Get-QuayNotification -Organization acme) + @(Get-QuayNotification) | Remove-QuayNotification -Confirm:$false
        (Get-RegistryRequest -Change).operationId | Sort-Object | Should -Be deleteOrgNotification, deleteRepoNotification, deleteUserNamespaceNotification
    }

    It 'takes several UUIDs as argument and, with a repository or organization, from the pipeline' {
        $one = New-QuayNotification acme/app RepoPush -Target bob
        $two = New-QuayNotification -Organization acme -Event QuotaError -Target bob
        $errors = Get-CommandError { Remove-QuayNotification acme/app nothing, $one.Uuid, none -Confirm:$false }
        $errors.TargetObject | Should -Be 'nothing', 'none'
        $two.Uuid | Remove-QuayNotification -Organization acme -Confirm:$false
        (Get-RegistryRequest -Change)[-1].path | Should -BeLike "/api/v1/organization/acme/notifications/$($two.Uuid)*"
        Assert-QuayError { 'acme/app' | Remove-QuayNotification -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app -Message 'Specify -Uuid.*'
    }

    It 'sends nothing with -WhatIf' {
        $push, $quota, $own | Remove-QuayNotification -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a missing notification, and an empty repository or organization' {
        Assert-QuayError { Remove-QuayNotification acme/app '00000000-0000-0000-0000-000000000000' -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target '00000000-0000-0000-0000-000000000000'
        Assert-QuayError { Remove-QuayNotification -Uuid '00000000-0000-0000-0000-000000000000' -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target '00000000-0000-0000-0000-000000000000'
        Clear-RegistryRequest
        Assert-QuayError { Remove-QuayNotification '' $own.Uuid -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target $own.Uuid
        Get-RegistryRequest | Should -BeNullOrEmpty
    }
}
