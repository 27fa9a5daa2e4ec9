package lianxi.access;

/** How an account stands: 正常, 密码条未使用, 已锁定, 已停用. */
public enum AccountState {
    OPEN,
    SLIP,
    LOCKED,
    CLOSED
}
