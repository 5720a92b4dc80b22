BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Test-QuayNotification' {
    BeforeEach {
        Reset-TestConnection
        $script:push, $script:quota, $script:own = New-TestNotification
    }

    It 'sends a test notification' {
        Test-QuayNotification acme/app $push.Uuid | Should -BeNullOrEmpty
        Test-QuayNotification -Organization acme -Uuid $quota.Uuid
        Test-QuayNotification -Uuid $own.Uuid
        (Get-RegistryRequest).operationId | Should -Be testRepoNotification, testOrgNotification, testUserNamespaceNotification
    }

    It 'takes notifications of all kinds from the pipeline' {
        $push, $quota, $own | Test-QuayNotification
        (Get-RegistryRequest).status | Should -Be 200, 200, 200
    }

    It 'takes several UUIDs as argument and, with a repository or organization, from the pipeline' {
        $one = New-QuayNotification acme/app RepoPush -Target bob
        $two = New-QuayNotification -Organization acme -Event QuotaError -Target bob
        $errors = Get-CommandError { Test-QuayNotification acme/app nothing, $one.Uuid, none }
        $errors.TargetObject | Should -Be 'nothing', 'none'
        $two.Uuid | Test-QuayNotification -Organization acme
        (Get-RegistryRequest -Change)[-1].path | Should -BeLike "/api/v1/organization/acme/notifications/$($two.Uuid)*"
        Assert-QuayError { 'acme/app' | Test-QuayNotification } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app -Message 'Specify -Uuid.*'
    }

    It 'sends nothing with -WhatIf' {
        Test-QuayNotification acme/app $push.Uuid -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a missing notification' {
        Assert-QuayError { Test-QuayNotification acme/app '00000000-0000-0000-0000-000000000000' } -Id QuayNotFound -Category ObjectNotFound -Target '00000000-0000-0000-0000-000000000000'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayNotification -Organization acme | Test-QuayNotification }; Requests = 'GET /api/v1/organization/acme/notifications', 'POST /api/v1/organization/acme/notifications/*/test' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
