BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Reset-QuayNotification' {
    BeforeEach {
        Reset-TestConnection
        $script:push, $script:quota, $script:own = New-TestNotification
    }

    It 'resets the failure count' {
        foreach ($uuid in $push.Uuid, $quota.Uuid, $own.Uuid) { $null = Invoke-RegistryControl 'Post notifications' @{ uuid = $uuid; failures = 3 } }
        (Get-QuayNotification acme/app).NumberOfFailures | Should -Be 3
        Reset-QuayNotification acme/app $push.Uuid | Should -BeNullOrEmpty
        (Get-QuayNotification acme/app).NumberOfFailures | Should -Be 0
        (Reset-QuayNotification -Organization acme -Uuid $quota.Uuid -PassThru).NumberOfFailures | Should -Be 0
        (Reset-QuayNotification -Uuid $own.Uuid -PassThru).NumberOfFailures | Should -Be 0
    }

    It 'takes failed notifications from the pipeline' {
        $null = Invoke-RegistryControl 'Post notifications' @{ uuid = $push.Uuid; failures = 3 }
        Get-QuayRepository -Namespace acme | Get-QuayNotification | Where-Object NumberOfFailures -GE 3 | Reset-QuayNotification
        (Get-QuayNotification acme/app).NumberOfFailures | Should -Be 0
        ($quota, $own | Reset-QuayNotification -PassThru).Uuid | Should -Be $quota.Uuid, $own.Uuid
    }

    It 'takes several UUIDs as argument and, with a repository or organization, from the pipeline' {
        $one = New-QuayNotification acme/app RepoPush -Target bob
        $two = New-QuayNotification -Organization acme -Event QuotaError -Target bob
        $errors = Get-CommandError { Reset-QuayNotification acme/app nothing, $one.Uuid, none }
        $errors.TargetObject | Should -Be 'nothing', 'none'
        $two.Uuid | Reset-QuayNotification -Organization acme
        (Get-RegistryRequest -Change)[-1].path | Should -BeLike "/api/v1/organization/acme/notifications/$($two.Uuid)*"
        Assert-QuayError { 'acme/app' | Reset-QuayNotification } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app -Message 'Specify -Uuid.*'
    }

    It 'sends nothing with -WhatIf' {
        Reset-QuayNotification acme/app $push.Uuid -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a missing notification' {
        Assert-QuayError { Reset-QuayNotification acme/app '00000000-0000-0000-0000-000000000000' } -Id QuayNotFound -Category ObjectNotFound -Target '00000000-0000-0000-0000-000000000000'
    }
}
